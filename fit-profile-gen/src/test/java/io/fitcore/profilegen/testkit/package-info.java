/** What the tests build workbooks with: tables written as text, and the dialects in which spreadsheets save them. */
package io.fitcore.profilegen.testkit;
