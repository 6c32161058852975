package org.shadowrack.ui.site;

import java.time.Duration;
import java.util.List;
import org.shadowrack.operations.problem.ServiceProblem;

/** What some services of the sample site get wrong. */
final class SampleProblems {
    private SampleProblems() {}

    static List<ServiceProblem> all() {
        return List.of(problem("r01-u03", "/redfish/v1/Chassis/1/Thermal#/Temperatures/4",
                "ReadingCelsius is \"N/A\", not a number", 41 * 24),
                problem("r01-u03", "/redfish/v1/Systems/1/Memory/3", "the resource links to itself", 40 * 24),
                problem("r02-u09", "/redfish/v1/Chassis/1/Power",
                        "the service answered 500 (Internal Server Error)", 3),
                problem("r06-u20", "", "connect timed out after 5 s", 1));
    }

    private static ServiceProblem problem(String service, String uri, String reason, long hours) {
        return new ServiceProblem(service, uri, reason, SampleFleet.NOW.minus(Duration.ofHours(hours)),
                SampleFleet.NOW.minusSeconds(20));
    }
}
