package org.shadowrack.redfish.poll;

import java.util.List;

/**
 * What to ask for in a sweep.
 *
 * @param reports metric reports, asked for in every sweep
 * @param environment further requests of every sweep
 * @param systems asked for whenever something is odd, and now and then: they tell whether the host is on
 * @param rest what changes slowly or is told elsewhere too, asked for in turn, a few at a time
 */
record SweepPlan(List<String> reports, List<Ask> environment, List<Ask> systems, List<Ask> rest) {}
