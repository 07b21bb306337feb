package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.Bank;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.View;
import org.redress.unit.Posts;
import org.springframework.beans.factory.annotation.Autowired;

/** Three dealers of a network, each of which may be asked first, cause a complaint or have sold the car. */
@LifecycleTest(value = "auto-first-responder", complete = false)
class AutoFirstResponderUnitsTest {

  private static final String POLICY = "auto-first-responder";
  private static final String SOUTH = "城南店（south）";
  private static final String NORTH = "城北店（north）";
  private static final String EAST = "城东店（east）";

  @Autowired private Bank network;
  @Autowired private Posts posts;
  @Autowired private Complaints complaints;
  @Autowired private View view;

  @BeforeEach
  void a_network_of_three_dealers() {
    network.unit("maker", "汽车集团", "集团", null);
    for (String dealer : List.of("south", "north", "east")) {
      network.unit(dealer, dealer.equals("south") ? "城南店" : dealer.equals("north") ? "城北店" : "城东店", "门店", "maker");
      network.hire("desk-" + dealer);
      network.hire("manager-" + dealer);
      for (String role : List.of("first-dealer", "service-adviser", "causing-dealer", "selling-dealer")) {
        posts.hold("desk-" + dealer, POLICY + "." + role, dealer, Bank.OPENING, null);
      }
      for (String role : List.of("service-manager", "station-master")) {
        posts.hold("manager-" + dealer, POLICY + "." + role, dealer, Bank.OPENING, null);
      }
    }
  }

  @AfterEach
  void the_network_is_no_more() {
    network.close();
  }

  @Test
  void the_first_asked_faces_the_user_the_causing_dealer_handles_and_the_selling_one_assists_each_in_its_house() {
    ComplaintCase complaint =
        filed()
            .before("receive", "first-dealer@south", "service-adviser@south")
            .doesAs("desk-south", "receive")
            .before("contact-user", "service-adviser@south")
            .doesAs("desk-south", "contact-user")
            .doesAs("desk-south", "apologise-listen")
            .doesAs("desk-south", "verify-understanding", "causedComplaint", true, "causingDealer", NORTH,
                "soldVehicle", true, "assistanceNeeded", true, "sellingDealer", EAST)
            .waitsAt("causing-dealer-handle", "selling-dealer-assist")
            .before("causing-dealer-handle", "causing-dealer@north")
            .before("selling-dealer-assist", "selling-dealer@east");

    assertThat(view.tasks("desk-north", complaint)).containsExactly("causing-dealer-handle");
    assertThat(view.tasks("desk-east", complaint)).containsExactly("selling-dealer-assist");
    assertThat(view.tasks("desk-south", complaint)).isEmpty();
    complaint.doesAs("desk-north", "causing-dealer-handle")
        .doesAs("desk-east", "selling-dealer-assist")
        .before("negotiate", "service-adviser@south");
  }

  @Test
  void who_was_asked_first_elsewhere_has_the_case_from_then_on_with_its_own_ladder() {
    filed()
        .doesAs("desk-south", "receive", "receivedFirst", false, "firstDealer", NORTH)
        .before("receive-first-dealer", "first-dealer@north")
        .doesAs("desk-north", "receive-first-dealer")
        .before("contact-user", "service-adviser@north")
        .passes("due-contact-user")
        .before("contact-user-service-manager", "service-manager@north")
        .passes("due-contact-user-service-manager")
        .before("contact-user-station-master", "station-master@north")
        .doesAs("manager-north", "contact-user-station-master")
        .doesAs("desk-north", "apologise-listen")
        .doesAs("desk-north", "verify-understanding")
        .before("negotiate", "service-adviser@north")
        .doesAs("desk-north", "negotiate", "needsApproval", true)
        .before("negotiate-approve", "service-manager@north")
        .doesAs("manager-north", "negotiate-approve", "approvedAmount", 0)
        .before("negotiate-ask", "service-adviser@north")
        .doesAs("desk-north", "negotiate-ask")
        .before("record-report", "service-adviser@north")
        .doesAs("desk-north", "record-report")
        .before("record-report-read", "service-manager@north");
  }

  @Test
  void a_serious_complaint_is_the_first_asked_dealers_managers() {
    filed()
        .doesAs("desk-south", "receive", "receivedFirst", false, "firstDealer", EAST, "personalInjury", true)
        .doesAs("desk-east", "receive-first-dealer")
        .before("handle-serious", "service-manager@east")
        .passes("due-handle-serious")
        .before("handle-serious-station-master", "station-master@east")
        .doesAs("manager-east", "handle-serious-station-master")
        .before("negotiate-service-manager", "service-manager@east");
  }

  @Test
  void a_dealer_that_the_network_does_not_have_has_no_duty() {
    ComplaintCase complaint = filed();

    assertThatThrownBy(() -> complaint.doesAs("desk-south", "receive", "receivedFirst", false, "firstDealer", "城西店"))
        .hasMessageContaining("首问销售服务商");
    complaint.doesAs("desk-south", "receive", "receivedFirst", false, "firstDealer", SOUTH)
        .before("receive-first-dealer", "first-dealer@south");
  }

  private ComplaintCase filed() {
    return complaints.at("2026-03-10T10:00").about(POLICY).filedBy("desk-south");
  }
}
