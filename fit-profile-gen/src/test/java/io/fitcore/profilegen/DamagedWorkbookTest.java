package io.fitcore.profilegen;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.fitcore.profilegen.emit.JavaSources;
import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.fault.ProfileFaultException;
import io.fitcore.profilegen.testkit.SmallProfile;
import io.fitcore.profilegen.testkit.XlsxParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, a workbook ends in sources, in named faults, or in an exception that says what is wrong. */
class DamagedWorkbookTest {

    private static final int ROUNDS = 100;
    private static final String SPECIAL = "<>&\"'/=,|[]0129x-. \0\uFFFF";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"})
    void aChangedCharacterInAPart(String part) throws IOException {
        Random random = new Random(part.hashCode());
        String text = SmallProfile.workbook().modern().text(part);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int at = random.nextInt(text.length());
            String changed = text.substring(0, at) + SPECIAL.charAt(random.nextInt(SPECIAL.length()))
                    + text.substring(at + 1);
            XlsxParts parts = SmallProfile.workbook().modern().put(part, changed);
            refused += isRefused(parts.writeTo(folder.resolve("test.xlsx")), part + " at " + at) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 10, "most places matter");
    }

    @Test
    void aChangedByteInTheZip() throws IOException {
        Random random = new Random(2);
        byte[] bytes = Files.readAllBytes(SmallProfile.workbook().old().writeTo(folder.resolve("test.xlsx")));
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = bytes.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            isRefused(Files.write(folder.resolve("changed.xlsx"), changed), "byte " + at);
        }
    }

    @Test
    void aShortenedZip() throws IOException {
        byte[] bytes = Files.readAllBytes(SmallProfile.workbook().old().writeTo(folder.resolve("test.xlsx")));
        for (int length = 0; length < bytes.length; length += 37) {
            assertTrue(isRefused(Files.write(folder.resolve("short.xlsx"), Arrays.copyOf(bytes, length)),
                    "length " + length));
        }
    }

    @Test
    void textThatIsNotUtf8() throws IOException {
        byte[] sheet = SmallProfile.workbook().old().text("xl/worksheets/sheet1.xml")
                .replace("sport_point", "sport_p\u00F6int").getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(isRefused(SmallProfile.workbook().old().put("xl/worksheets/sheet1.xml", sheet)
                .writeTo(folder.resolve("test.xlsx")), "Latin 1"));
    }

    private static boolean isRefused(Path file, String what) {
        try {
            JavaSources.of(ProfileLoader.load(file, "", new Findings()));
            return false;
        } catch (ProfileFaultException | IOException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), what);
            return true;
        } catch (RuntimeException e) {
            return fail(what, e);
        }
    }
}
