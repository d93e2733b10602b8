package io.fitcore.profilegen.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a package, which are the entries of a zip file. A part is read on demand and never beyond a limit,
 * whatever size the zip claims.
 */
final class PackageParts implements AutoCloseable {

    /** Seven times the biggest part of the published editions (a sheet of 16.20). */
    static final int MAX_PART_BYTES = 32 << 20;

    private final ZipFile zip;

    private PackageParts(ZipFile zip) {
        this.zip = zip;
    }

    static PackageParts open(Path file) throws IOException {
        try {
            return new PackageParts(new ZipFile(file.toFile()));
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(file.toString(), null, "there is no such workbook");
        } catch (ZipException e) {
            throw new MalformedWorkbookException(file.getFileName().toString(), "is not a zip file", e);
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    byte[] read(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new MalformedWorkbookException(part, "is missing from the package");
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(MAX_PART_BYTES + 1);
        } catch (ZipException | EOFException e) {
            throw new MalformedWorkbookException(part, "cannot be unpacked", e);
        }
        if (bytes.length > MAX_PART_BYTES) {
            throw new MalformedWorkbookException(part, "unpacks to more than " + MAX_PART_BYTES + " bytes");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
