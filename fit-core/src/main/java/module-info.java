/**
 * Decodes FIT files, with nothing but {@code java.base}.
 */
module io.fitcore {
    exports io.fitcore.message;
    exports io.fitcore.model;
    exports io.fitcore.profile;
}
