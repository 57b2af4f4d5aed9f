package org.kontor.shared;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolationException;

/**
 * Keeps what a bean was called with out of the log, for it may be somebody's address: where a rule refuses an argument,
 * Hibernate Validator writes all of them into the message. META-INF/ejb-jar.xml puts it around every bean.
 */
public class Discretion {

    /** Goes on; a refusal names the rules that were broken and no value. */
    @AroundInvoke
    public Object call(InvocationContext invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (ConstraintViolationException refused) {
            var discreet = new ConstraintViolationException(refused.getConstraintViolations());
            discreet.setStackTrace(refused.getStackTrace());
            throw discreet;
        }
    }
}
