/** The compiled profile against facts that the specification states: its appendices B and C and its tables. */
package io.fitcore.profile;
