package org.shadowrack.redfish.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.shadowrack.redfish.walk.Fetcher;
import org.shadowrack.redfish.walk.Resource;

/** Makes the components of a service. */
public final class Parts {
    private Parts() {}

    /** The components that {@code resources} tell of; asks with {@code fetcher} for what the documents leave to ActionInfo. */
    public static ComponentMap of(String service, Fetcher fetcher, Collection<Resource> resources) {
        DraftReader reader = new DraftReader(new ResetTypes(fetcher));
        List<Draft> drafts = new ArrayList<>();
        resources.forEach(resource -> drafts.addAll(reader.read(resource)));
        return new Assembly(service, fetcher).assemble(drafts);
    }
}
