package io.fitcore.internal.merge;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.decode.Decoder;
import io.fitcore.internal.decode.EngineOptions;
import io.fitcore.internal.decode.MessageReader;
import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.view.MessageView;
import io.fitcore.message.DefinitionListener;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FitException;
import java.io.IOException;
import java.util.Optional;

/**
 * The decoder with the whole-stream steps behind it.
 *
 * <p>A failure waits too, until everything complete before it has been delivered.
 */
public final class MergingReader implements MessageReader {

    private final DecodeOptions options;
    private final Decoder decoder;
    private final WholeStreamSteps steps;
    private boolean ended;
    private long delivered;
    private boolean done;
    /** What ended the reading, and is thrown once; both null when nothing did. */
    private FitException damage;
    private IOException failure;

    /**
     * @param definitions null when nobody asks
     */
    public MergingReader(InputWindow window, DecodeOptions options, DefinitionListener definitions) {
        this.options = options;
        steps = new WholeStreamSteps(options, definitions);
        EngineOptions engine = EngineOptions.of(options).needing(number -> WholeStreamSteps.needs(options, number));
        decoder = new Decoder(window, engine, definitions == null ? null : steps::takeDefinition);
    }

    @Override
    public boolean advance() throws IOException {
        while (!done) {
            if (steps.advance()) {
                delivered++;
                return true;
            }
            if (ended) {
                done = true;
                rethrow();
            } else {
                read();
            }
        }
        return false;
    }

    @Override
    public MessageView message() {
        return steps.message();
    }

    /** {@inheritDoc} What waits is not delivered. */
    @Override
    public void refuseToKeepMore() {
        done = true;
        decoder.refuseToKeepMore();
    }

    @Override
    public DecodeReport report(boolean stopped) {
        return decoder.report(delivered, stopped && !done);
    }

    private void read() {
        try {
            boolean there = decoder.step();
            if (there) {
                take(decoder.message());
            }
            if (steps.isFull()) {
                decoder.refuseToKeepMore();
            }
            ended = !there || steps.isFull();
        } catch (FitException e) {
            damage = e;
            ended = true;
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
        if (ended) {
            steps.end();
        }
    }

    private void take(MessageView message) {
        Optional<Fault> oddity = steps.take(message);
        if (oddity.isPresent()) {
            decoder.reportOddity(oddity.get());
        }
        if (options.selects(message.number())) {
            decoder.countDelivered();
        }
    }

    private void rethrow() throws IOException {
        if (damage != null) {
            throw damage;
        }
        if (failure != null) {
            throw failure;
        }
    }
}
