package io.fitcore.internal.framing;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.internal.compile.LayoutCompiler;
import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.layout.LayoutOddity;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.WireDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void odditiesOfADefinitionAreCountedWhereNoMoreAreKept() {
        byte[] bytes = WireDefinition.of(0, 20, field(3, 0, UINT8), field(4, 0, UINT8), field(253, 1, UINT8)).toBytes();
        List<LayoutOddity> oddities = new LayoutCompiler(new DeveloperFields(1), DecodeOptions.DEFAULT, true,
                LayoutCompiler.PUBLISHED).compile(new DefinitionBytes(bytes, 0, bytes.length)).oddities();
        Books books = new Books(1);
        Faults faults = new Faults(false, 1, books);

        faults.report(oddities, 14);

        DecodeReport report = books.toReport(faults.problems(), faults.countsByKind(), 0, false, Optional.empty());
        assertEquals(List.of(new Problem(ProblemKind.FIELD_SIZE_ZERO, 14, 0, 0, "field 3 of message 20 has size 0")),
                report.problems());
        assertEquals(Map.of(ProblemKind.FIELD_SIZE_ZERO, 2L, ProblemKind.TIMESTAMP_SIZE_ODD, 1L),
                report.problemCounts());
    }
}
