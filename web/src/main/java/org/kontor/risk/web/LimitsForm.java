package org.kontor.risk.web;

import java.io.Serializable;
import org.kontor.risk.RiskLimits;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.web.Formats;
import org.kontor.web.Notices;

/** The limits as they are typed; an empty field switches its rule off. */
public class LimitsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String currency;
    private final long version;
    private String holdAbove;
    private boolean holdAbroad;
    private Integer ordersByEmail;
    private Integer ordersFromAddress;
    private Integer declinesByBuyer;
    private Integer brakeAddress;
    private Integer brakeShop;
    private Integer startsInAlarm;
    private Integer keepDays;

    LimitsForm(RiskLimits limits, String currency) {
        this.currency = currency;
        version = limits.version();
        holdAbove = limits.holdAbove() == null ? null : Formats.input(limits.holdAbove());
        holdAbroad = limits.holdAbroad();
        ordersByEmail = limits.ordersByEmail();
        ordersFromAddress = limits.ordersFromAddress();
        declinesByBuyer = limits.declinesByBuyer();
        brakeAddress = limits.brakeAddress();
        brakeShop = limits.brakeShop();
        startsInAlarm = limits.startsInAlarm();
        keepDays = limits.keepDays();
    }

    /** Whether everything can be read; says at the fields what cannot. */
    boolean isGood() {
        if (holdAbove != null && amount() == null) {
            Notices.wrong("hold-above", "risk.wrong.amount");
            return false;
        }
        if (!(isCount("declines", declinesByBuyer) && isCount("by-email", ordersByEmail)
                && isCount("from-address", ordersFromAddress) && isCount("brake-address", brakeAddress)
                && isCount("brake-shop", brakeShop) && isCount("starts", startsInAlarm == null ? 0 : startsInAlarm))) {
            return false;
        }
        if (keepDays == null || keepDays < 2 || keepDays > 365) {
            Notices.wrong("days", "risk.wrong.days");
            return false;
        }
        return true;
    }

    private static boolean isCount(String field, Integer count) {
        var isGood = count == null || count >= 1 && count <= RiskLimits.MOST;
        if (!isGood) {
            Notices.wrong(field, "risk.wrong.count", RiskLimits.MOST);
        }
        return isGood;
    }

    RiskLimits limits() {
        return new RiskLimits(version, amount(), holdAbroad, ordersByEmail, ordersFromAddress, declinesByBuyer,
                brakeAddress, brakeShop, startsInAlarm, keepDays);
    }

    private Money amount() {
        return holdAbove == null ? null : MoneyInput.read(holdAbove, currency).orElse(null);
    }

    public String getHoldAbove() {
        return holdAbove;
    }

    public void setHoldAbove(String holdAbove) {
        this.holdAbove = holdAbove;
    }

    public boolean isHoldAbroad() {
        return holdAbroad;
    }

    public void setHoldAbroad(boolean holdAbroad) {
        this.holdAbroad = holdAbroad;
    }

    public Integer getOrdersByEmail() {
        return ordersByEmail;
    }

    public void setOrdersByEmail(Integer ordersByEmail) {
        this.ordersByEmail = ordersByEmail;
    }

    public Integer getOrdersFromAddress() {
        return ordersFromAddress;
    }

    public void setOrdersFromAddress(Integer ordersFromAddress) {
        this.ordersFromAddress = ordersFromAddress;
    }

    public Integer getDeclinesByBuyer() {
        return declinesByBuyer;
    }

    public void setDeclinesByBuyer(Integer declinesByBuyer) {
        this.declinesByBuyer = declinesByBuyer;
    }

    public Integer getBrakeAddress() {
        return brakeAddress;
    }

    public void setBrakeAddress(Integer brakeAddress) {
        this.brakeAddress = brakeAddress;
    }

    public Integer getBrakeShop() {
        return brakeShop;
    }

    public void setBrakeShop(Integer brakeShop) {
        this.brakeShop = brakeShop;
    }

    public Integer getStartsInAlarm() {
        return startsInAlarm;
    }

    public void setStartsInAlarm(Integer startsInAlarm) {
        this.startsInAlarm = startsInAlarm;
    }

    public Integer getKeepDays() {
        return keepDays;
    }

    public void setKeepDays(Integer keepDays) {
        this.keepDays = keepDays;
    }
}
