/**
 * The flow by which staff stop orders and let them go on: doubtful ones after a look, and many at once. What is
 * doubtful is for {@code risk} to say, and calling an order off for {@code returns}.
 */
package org.kontor.screening;
