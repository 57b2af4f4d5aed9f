/**
 * The fault panel: how the sandbox is told to misbehave, for how many calls. It switches; the services do the
 * misbehaving. It uses the store and the web ground.
 */
package org.kontor.sandbox.fault;
