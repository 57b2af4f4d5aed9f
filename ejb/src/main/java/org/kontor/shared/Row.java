package org.kontor.shared;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One row of a native query, read cell by cell (counted from 0) into what a projection record needs. */
public final class Row {

    private final Object[] cells;

    private Row(Object[] cells) {
        this.cells = cells;
    }

    /** Runs the query; a query for a single column gives rows of one cell. */
    public static List<Row> of(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(each -> new Row(each instanceof Object[] cells ? cells : new Object[] {each}))
                .toList();
    }

    /** The only row of the query, if there is one. */
    public static Optional<Row> first(Query query) {
        return of(query.setMaxResults(1)).stream().findFirst();
    }

    public boolean has(int cell) {
        return cells[cell] != null;
    }

    public String text(int cell) {
        return (String) cells[cell];
    }

    public long number(int cell) {
        return ((Number) cells[cell]).longValue();
    }

    public int count(int cell) {
        return Math.toIntExact(number(cell));
    }

    /** A whole number, or null. */
    public Integer whole(int cell) {
        return has(cell) ? Integer.valueOf(count(cell)) : null;
    }

    public boolean flag(int cell) {
        return (Boolean) cells[cell];
    }

    public byte[] bytes(int cell) {
        return (byte[]) cells[cell];
    }

    public LocalDate date(int cell) {
        return cells[cell] instanceof Date date ? date.toLocalDate() : (LocalDate) cells[cell];
    }

    public Instant instant(int cell) {
        return cells[cell] == null ? null : ((Timestamp) cells[cell]).toInstant();
    }

    /** An amount from a cell of minor units and a cell with the currency; null when there is no amount. */
    public Money money(int minorCell, int currencyCell) {
        return has(minorCell) ? Money.ofMinor(number(minorCell), text(currencyCell)) : null;
    }

    /** The constant of this name, or null. */
    public <E extends Enum<E>> E one(int cell, Class<E> type) {
        return has(cell) ? Enum.valueOf(type, text(cell)) : null;
    }

    public Sku sku(int cell) {
        return new Sku(text(cell));
    }

    /** A factor, or null. */
    public Rate rate(int cell) {
        return has(cell) ? new Rate((BigDecimal) cells[cell]) : null;
    }

    public TaxCategory taxCategory(int cell) {
        return new TaxCategory(text(cell));
    }

    public Percentage percentage(int cell) {
        return new Percentage((BigDecimal) cells[cell]);
    }
}
