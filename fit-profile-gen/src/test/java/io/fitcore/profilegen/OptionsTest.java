package io.fitcore.profilegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final List<String> KNOWN = List.of("--from", "--to");

    @Test
    void valuesFollowTheirNames() {
        Options options = parse("--to", "b", "--from", "a");
        assertEquals("a", options.required("--from"));
        assertEquals("b", options.optional("--to"));
    }

    @Test
    void whatWasNotGivenIsBlank() {
        assertEquals("", parse("--from", "a").optional("--to"));
    }

    @Test
    void anEmptyArgumentMayArriveAsNothing() {
        assertEquals("", parse("--from", null).optional("--from"));
    }

    @Test
    void aRequiredOptionMustNotBeBlank() {
        assertEquals("the option --from must be given", message(() -> parse("--from", " ").required("--from")));
        assertEquals("the option --to must be given", message(() -> parse().required("--to")));
    }

    @Test
    void wrongOptionsAreNamed() {
        assertEquals("unknown option '--form'; known are --from, --to", message(() -> parse("--form", "a")));
        assertEquals("the option --to lacks its value", message(() -> parse("--to")));
        assertEquals("the option --to is given twice", message(() -> parse("--to", "a", "--to", "b")));
    }

    private static Options parse(String... arguments) {
        return Options.parse(arguments, KNOWN);
    }

    private static String message(Runnable parse) {
        return assertThrows(IllegalArgumentException.class, parse::run).getMessage();
    }
}
