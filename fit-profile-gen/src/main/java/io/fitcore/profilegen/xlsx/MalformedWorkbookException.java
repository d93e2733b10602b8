package io.fitcore.profilegen.xlsx;

import java.io.IOException;

/** A file is not a spreadsheet that can be read. The message names the part of the package that is at fault. */
public final class MalformedWorkbookException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedWorkbookException(String part, String sentence) {
        super(part + ": " + sentence);
    }

    MalformedWorkbookException(String part, String sentence, Throwable cause) {
        super(part + ": " + sentence, cause);
    }
}
