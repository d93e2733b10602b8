/**
 * A decoder for FIT files, the format in which watches and bike computers keep activities.
 *
 * <p>Begin at {@link io.fitcore.FitDecoder}.
 */
module io.fitcore {
    exports io.fitcore;
    exports io.fitcore.message;
    exports io.fitcore.model;
    exports io.fitcore.profile;
}
