/**
 * What is wrong with a workbook, collected instead of thrown. In come findings of every stage, each with its sheet and
 * cell. Out goes one exception that lists all faults. The lowest floor: it uses no other package of the generator.
 */
package io.fitcore.profilegen.fault;
