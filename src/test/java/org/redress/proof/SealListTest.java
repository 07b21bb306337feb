package org.redress.proof;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The page of the proof lists the seals that the register stands under. */
@RedressTest
class SealListTest {

  @Autowired private Complaints complaints;
  @Autowired private Sealing sealing;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private Staff staff;

  @Test
  void an_officer_reads_each_seal_with_its_root_and_nobody_else_does() throws Exception {
    complaints.about("retail-franchise").filed();
    Seal made = sealing.seal().orElseThrow();

    seals(staff.employs("officer-of-the-seals", "compliance"))
        .andExpect(jsonPath("$[?(@.seal == %d)].root".formatted(made.seal())).value(made.root()));
    seals(staff.employs("receiver-of-the-seals", "retail-franchise.first-level-receiver"))
        .andExpect(status().isForbidden());
  }

  private ResultActions seals(String user) throws Exception {
    return web.perform(get("/api/audit/seals").header(HttpHeaders.AUTHORIZATION, rest.basic(user)));
  }
}
