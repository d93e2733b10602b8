package io.fitcore.internal.frame;

import io.fitcore.model.FileHeader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Says what an input that is no FIT file looks like, and what to do with it, for the sentence of the problem. */
public final class ForeignInput {

    /** Bytes wanted for {@link #describe}; fewer will do where the input ends before. */
    public static final int LOOK_BYTES = 320;

    /** How the file begins, and what it is; those that need more than a look at their first bytes come before. */
    private static final String[][] BEGINNINGS = {
        {"\u001F\u008B", "a gzip file; decompress it first"},
        {"%PDF-", "a PDF document"},
        {"\u0089PNG", "a PNG picture"},
        {"\u00FF\u00D8\u00FF", "a JPEG picture"},
        {"PAR1", "a Parquet file"},
        {"SQLite format 3\0", "an SQLite database"},
        {"SIMPLE  =", "a FITS file of astronomy, which is another format"},
        {"version https://git-lfs", "a Git LFS pointer, which stands for a file; run git lfs pull"},
    };

    /** The same where a byte order mark, white space and capitals do not count. */
    private static final String[][] TEXT_BEGINNINGS = {
        {"<!doctype html", "an HTML page"},
        {"<html", "an HTML page"},
        {"<", "an XML file"},
        {"{", "a JSON file"},
        {"[", "a JSON file"},
    };

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    /** What a decoder of UTF-8 puts in place of a byte that it does not understand. */
    private static final String REPLACEMENT = "\u00EF\u00BF\u00BD";
    private static final String TAG = ".FIT";
    /** How far behind its place the tag is looked for: each byte before it may have become three. */
    private static final int TAG_LIMIT = 3 * FileHeader.MIN_SIZE_BYTES;

    private static final int ZIP_NAME_LENGTH_AT = 26;
    private static final int ZIP_NAME_AT = 30;

    /** Characters of base64 that hold the shortest header. */
    private static final int BASE64_CHARACTERS = FileHeader.MIN_SIZE_BYTES / 3 * 4;

    private ForeignInput() {
    }

    /**
     * What the bytes look like, for example {@code a PDF document}; holds no text of theirs.
     *
     * @param from index of the first byte
     * @param to   index behind the last byte that is there, above {@code from}
     */
    public static String describe(byte[] bytes, int from, int to) {
        String head = new String(bytes, from, Math.min(to - from, LOOK_BYTES), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            String inside = holdsFit(head) ? " with a FIT file inside" : "";
            return "a zip file" + inside + "; extract it first";
        }
        if (isMangled(head)) {
            return "a FIT file that was transferred as text, which has changed its bytes; transfer it again as binary";
        }
        for (String[] beginning : BEGINNINGS) {
            if (head.startsWith(beginning[0])) {
                return beginning[1];
            }
        }
        return describeText(head);
    }

    private static String describeText(String head) {
        String text = head.replace(BYTE_ORDER_MARK, "").stripLeading();
        if (isBase64OfFit(text)) {
            return "a FIT file in base64; decode it first";
        }
        String small = text.toLowerCase(Locale.ROOT);
        for (String[] beginning : TEXT_BEGINNINGS) {
            if (small.startsWith(beginning[0])) {
                return beginning[1];
            }
        }
        return isText(head) ? "a text file" : "other data";
    }

    /** Whether the first entry of a zip file is named as a FIT file is. */
    private static boolean holdsFit(String head) {
        if (head.length() < ZIP_NAME_AT) {
            return false;
        }
        int length = head.charAt(ZIP_NAME_LENGTH_AT) | head.charAt(ZIP_NAME_LENGTH_AT + 1) << Byte.SIZE;
        int end = ZIP_NAME_AT + length;
        return end <= head.length() && head.substring(ZIP_NAME_AT, end).toLowerCase(Locale.ROOT).endsWith(".fit");
    }

    /**
     * Whether the tag of a header stands too far behind: line ends have become two bytes, or bytes that are no text
     * have become the three of the replacement character, or two each.
     */
    private static boolean isMangled(String head) {
        int tag = head.indexOf(TAG);
        if (tag <= FileHeader.MIN_SIZE_BYTES - TAG.length() || tag > TAG_LIMIT) {
            return false;
        }
        String before = head.substring(0, tag);
        int lineEnds = count(before, "\r\n");
        int replaced = count(before, REPLACEMENT);
        int doubled = count(before, "\u00C2") + count(before, "\u00C3");
        int original = tag - lineEnds - 2 * replaced - doubled;
        return original == FileHeader.MIN_SIZE_BYTES - TAG.length() && FileHeaders.isUsualSize(head.charAt(0));
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static boolean isBase64OfFit(String text) {
        if (text.length() < BASE64_CHARACTERS) {
            return false;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text.substring(0, BASE64_CHARACTERS));
            return decoded.length == FileHeader.MIN_SIZE_BYTES && FileHeaders.isHeader(decoded, 0);
        } catch (IllegalArgumentException e) {
            return false; // a character that base64 does not have
        }
    }

    private static boolean isText(String head) {
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == 0x7F || (c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
                return false;
            }
        }
        return true;
    }
}
