/** Lines to services outside: what keeps one that is slow or dead from holding the threads that customers browse with. */
package org.kontor.shared.line;
