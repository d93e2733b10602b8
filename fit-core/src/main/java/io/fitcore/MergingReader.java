package io.fitcore;

import io.fitcore.internal.apply.Expander.PresentDestination;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.decode.Decoder;
import io.fitcore.internal.decode.MessageReader;
import io.fitcore.internal.merge.WholeStreamSteps;
import io.fitcore.internal.view.MessageView;
import io.fitcore.message.DefinitionListener;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import java.io.IOException;

/**
 * The decoder with the whole-stream steps behind it.
 *
 * <p>A failure waits too, until everything complete before it has been delivered.
 */
final class MergingReader implements MessageReader {

    private final DecodeOptions options;
    private final Decoder decoder;
    private final WholeStreamSteps steps;
    private boolean ended;
    private long delivered;
    private boolean done;
    /** What ended the reading, and is thrown once; both null when nothing did. */
    private FitException damage;
    private IOException failure;

    /** @param definitions null when nobody asks */
    MergingReader(InputWindow window, DecodeOptions options, DefinitionListener definitions,
            PresentDestination policy) {
        this.options = options;
        steps = new WholeStreamSteps(options, definitions, this::reportOddity);
        decoder = new Decoder(window, options, definitions == null ? null : steps::takeDefinition, policy);
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
            boolean there = decoder.advance();
            if (there) {
                steps.take(decoder.message());
                if (!options.selects(decoder.message().number())) {
                    decoder.withholdMessage();
                }
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

    private void reportOddity(ProblemKind kind, String sentence) {
        decoder.reportOddity(kind, sentence);
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
