package org.shadowrack.config.yaml;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.config.SiteSettings.Restraint;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Trust;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes settings as a site file. What lies in the file's folder is written relative to it. */
final class SettingsWriter {
    private final Path folder;

    SettingsWriter(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    String text(SiteSettings settings) {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("site", settings.site());
        site.put("data", relative(settings.data()));
        site.put("services", settings.services().stream().map(this::service).toList());
        site.put("shadowings", settings.shadowings().stream().map(SettingsWriter::shadowing).toList());
        site.put("workloads", settings.workloads().stream().map(SettingsWriter::workload).toList());
        site.put("policy", policy(settings.policy()));
        site.put("simulated", settings.simulated());
        putIfSet(site, "control", settings.control());
        new SourcesWriter(this).put(settings, site);
        return YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER).build().writeValueAsString(site);
    }

    Object trust(Trust trust) {
        return switch (trust) {
            case Trust.SystemAuthorities() -> "system";
            case Trust.AuthorityFile(Path file) -> Map.of("ca", relative(file));
            case Trust.Pinned(String sha256) -> Map.of("pin", sha256);
        };
    }

    String relative(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String text = absolute.startsWith(folder) ? folder.relativize(absolute).toString() : absolute.toString();
        return text.isEmpty() ? "." : text;
    }

    static void putIfSet(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value.toString());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> service(ServiceSettings settings) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("name", settings.name());
        service.put("url", settings.url().toString());
        putIfSet(service, "user", settings.user());
        putIfSet(service, "credential", settings.credential());
        service.put("trust", trust(settings.trust()));
        service.put("poll", settings.poll().toString());
        service.put("role", word(settings.role()));
        return service;
    }

    private static Map<String, Object> shadowing(Shadowing shadowing) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("primary", shadowing.primary());
        map.put("shadow", shadowing.shadow());
        map.put("granularity", word(shadowing.granularity()));
        map.put("scale", shadowing.scale());
        return map;
    }

    private static Map<String, Object> workload(Workload workload) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", workload.name());
        map.put("primary", workload.primary());
        map.put("shadow", workload.shadow());
        map.put("criticality", word(workload.criticality()));
        map.put("slots", workload.slots());
        map.put("profile", workload.profile());
        map.put("endpoints", new TreeMap<>(workload.endpoints()));
        return map;
    }

    private static Map<String, Object> policy(PolicySettings policy) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("prestage", new TreeMap<>(policy.prestageThreshold()));
        map.put("cutover", new TreeMap<>(policy.cutoverThreshold()));
        map.put("releaseBelow", policy.releaseBelow());
        map.put("coolDown", policy.coolDown().toString());
        map.put("maxConcurrent", policy.maxConcurrent());
        map.put("mode", word(policy.mode()));
        map.put("commitWindow", policy.commitWindow().toString());
        Restraint restraint = policy.restraint();
        Map<String, Object> persistence = new LinkedHashMap<>();
        persistence.put("above", restraint.above());
        persistence.put("of", restraint.of());
        persistence.put("every", restraint.every().toString());
        map.put("persistence", persistence);
        Map<String, Object> criticality = new TreeMap<>();
        restraint.criticality().forEach((one, factor) -> criticality.put(word(one), factor));
        map.put("criticality", criticality);
        map.put("sharePerHour", restraint.sharePerHour());
        map.put("startsPerDay", restraint.startsPerDay());
        return map;
    }
}
