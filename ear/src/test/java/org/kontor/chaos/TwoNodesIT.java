package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;
import org.kontor.operations.NightJob;
import org.kontor.pages.Visitor;
import org.kontor.run.Home;
import org.kontor.run.Ports;
import org.kontor.run.SecondNode;

/** Two servers of one shop never do the same thing twice, and one goes on where the other died. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Verdicts.class)
class TwoNodesIT {

    private static final int APART = 50;
    private static final int RETURNS = 20;
    private static final int SECOND_BYTEMAN = 9092;
    private static final String APPLY = "CLASS org.kontor.checkout.SettlementSteps\nMETHOD apply\nAT ENTRY";

    private ChaosWorld world;
    private SecondNode second;
    private Holds secondHolds;

    @BeforeAll
    void open() {
        world = ChaosWorld.open("nodes");
        var ports = Ports.parse(Integer.toString(ChaosWorld.ports().offset() + APART));
        var folder = Path.of(System.getProperty("kontor.chaos.home"), "second");
        secondHolds = new Holds(SECOND_BYTEMAN + ChaosWorld.ports().offset(), Home.at(folder).log("server"));
        second = SecondNode.of("second", world.world(), folder, ports, Path.of(System.getProperty("kontor.server")),
                world.application(), secondHolds.jvmOptions());
    }

    @AfterAll
    void close() {
        if (second != null) {
            second.close();
        }
        if (world != null) {
            world.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("R-02, F26: the customer returns to both nodes twenty times while the notification comes: paid once")
    void settlesOnceWhenBothNodesHearOfIt() {
        var customer = new Customer(world, "f26");
        customer.reachTheOrderButton();
        customer.order();
        var witness = customer.witness();
        var back = witness.orderPage().replace("/order/", "/checkout/return/");
        Customer.inVain(customer::pay);
        var returns = Stream.iterate(0, number -> number + 1).limit(RETURNS).map(number ->
                CompletableFuture.runAsync(() -> new Visitor(number % 2 == 0 ? world.shopUrl() : second.url())
                        .visit(back))).toList();
        returns.forEach(CompletableFuture::join);
        witness.paidOnce();
        world.books().balance();
    }

    @Test
    @Order(2)
    @DisplayName("F26: both nodes have heard that it is paid before either takes it over: one transition, one mail")
    void takesOverOnceWhatBothNodesHaveHeard() {
        world.fault("webhook_drop", "", "");
        var customer = Customer.ordering(world, "f26-both");
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        var witness = customer.witness();
        var nodes = List.of(world.holds(), secondHolds);
        nodes.forEach(node -> node.delay("f26-both", APPLY, "$1.reference().equals(\"" + witness.order() + "\")"));
        var back = witness.orderPage().replace("/order/", "/checkout/return/");
        var returns = Stream.of(world.shopUrl(), second.url()).map(node ->
                CompletableFuture.runAsync(() -> new Visitor(node).visit(back))).toList();
        nodes.forEach(node -> node.await("f26-both"));
        var taken = "select count(*) from payment_status_change c join payment p on p.id = c.payment_id"
                + " where p.reference = ? and c.to_status = 'CAPTURED'";
        assertEquals(0, world.shop().number(taken, witness.order()), "one took it over before the other had heard");
        returns.forEach(CompletableFuture::join);
        witness.paidOnce();
        assertEquals(1, world.shop().number(taken, witness.order()));
        world.clearFaults();
        world.books().balance();
    }

    @Test
    @Order(3)
    @DisplayName("F42 two nodes, one night: every job starts once")
    void runsEachJobOnceInANight() {
        var before = world.shop().number("select coalesce(max(id), 0) from job_run");
        world.pass(Duration.ofDays(1));
        var unlikeOnce = "select run_key || ' ' || r.status || ' after ' || count(c.id) || ' starts' from job_run r"
                + " left join job_run_status_change c on c.run_id = r.id and c.to_status = 'RUNNING' where r.id > ?"
                + " group by r.id having r.status <> 'COMPLETED' or count(c.id) <> 1";
        assertEquals(List.of(), Patience.until(() -> world.shop().texts(unlikeOnce, before), List::isEmpty));
        var jobs = "select count(distinct job) from job_run where id > ? and status = 'COMPLETED'";
        assertEquals(NightJob.all().size(), Patience.until(() -> world.shop().number(jobs, before),
                done -> done == NightJob.all().size()));
        assertEquals(List.of(), world.shop().texts(unlikeOnce, before));
        world.books().balance();
    }

    @Test
    @Order(4)
    @DisplayName("R-13, F41: the node dies in the middle of the night: the other goes on")
    void goesOnWhereTheOtherNodeDied() {
        var night = new StaffKills.NightCutOff(world, "f41-nodes");
        night.bring();
        world.killServer();
        var leased = "select count(*) from job_run where status = 'RUNNING' and lease_until > now()";
        assertEquals(0, Patience.until(() -> world.shop().number(leased), left -> left == 0));
        world.pass(Killing.TO_CONVERGE); // what the dead node had claimed, mails among it, is free after two minutes
        night.settled();
        world.books().balance();
    }
}
