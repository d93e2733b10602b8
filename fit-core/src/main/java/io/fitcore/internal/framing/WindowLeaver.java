package io.fitcore.internal.framing;

/** Who keeps indexes into the window, and needs the bytes there before the window lets go of them. */
public interface WindowLeaver {

    /** Takes what is needed of the bytes consumed; indexes into the window are void afterwards. */
    void leaveWindow();
}
