package org.redress.casefile;

import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who has a step to do reads what the policy says about it. */
@RedressTest
class StepPolicyTest {

  @Autowired private Complaints complaints;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private Staff staff;

  @Test
  void a_step_names_its_policy_its_clause_and_what_that_asks_to_who_sees_the_task_and_to_nobody_else() throws Exception {
    String receiver = staff.employs("receiver-who-reads", "retail-franchise.first-level-receiver");
    String other = staff.employs("winery-receiver-who-reads", "winery.receiver");
    ComplaintCase complaint = complaints.at("2024-10-09T10:00").about("retail-franchise").filed();
    String address = "/api/tasks/" + complaint.open("register").getId() + "/policy";

    as(receiver, address)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.policy").value("零售品牌客户投诉（三级受理）"))
        .andExpect(jsonPath("$.clause", startsWith("5.1.1")))
        .andExpect(jsonPath("$.text", startsWith("收到投诉后在时限内联系客户")))
        .andExpect(jsonPath("$.link").isEmpty());
    as(other, address).andExpect(status().isNotFound());
  }

  private ResultActions as(String user, String path) throws Exception {
    return web.perform(get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(user)));
  }
}
