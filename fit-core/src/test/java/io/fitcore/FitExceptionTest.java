package io.fitcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fitcore.model.FitException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class FitExceptionTest {

    @Test
    void itSaysTheSameAfterSerialization() throws Exception {
        FitException thrown = assertThrows(FitException.class, () -> FitDecoder.read(new byte[] {14, 0, 1}));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            FitException read = (FitException) in.readObject();
            assertEquals(thrown.problem(), read.problem());
            assertEquals(thrown.getMessage(), read.getMessage());
        }
    }
}
