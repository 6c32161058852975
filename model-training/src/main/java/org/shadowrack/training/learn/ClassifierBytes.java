package org.shadowrack.training.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import weka.classifiers.Classifier;

/**
 * Learned models as bytes. Reading is Java deserialisation, hence an allow-list: only the classes that the learners of this
 * library write, and bounds on depth and size.
 */
public final class ClassifierBytes {

    private static final String ALLOWED = String.join(";", "maxdepth=200", "maxrefs=40000000", "maxarray=40000000",
            "maxbytes=2000000000", "org.shadowrack.training.boost.*",
            "org.shadowrack.training.linear.*", "org.shadowrack.training.recurrent.*",
            "weka.classifiers.*", "weka.classifiers.functions.*", "weka.classifiers.meta.*",
            "weka.classifiers.trees.*", "weka.core.Attribute", "weka.core.AttributeInfo", "weka.core.AttributeMetaInfo",
            "weka.core.DenseInstance", "weka.core.AbstractInstance", "weka.core.Instances",
            "weka.core.NominalAttributeInfo",
            "weka.core.ProtectedProperties", "weka.core.Queue", "weka.core.Queue$QueueNode", "weka.core.Range",
            "weka.core.AttributeLocator",
            "weka.core.RelationalLocator", "weka.core.StringLocator",
            "weka.core.Capabilities", "weka.core.Capabilities$Capability", "weka.filters.**", "java.util.*",
            "java.lang.*",
            "!*");

    private ClassifierBytes() {}

    /** The bytes of a model's classifier; equal models give equal bytes. */
    public static byte[] write(LearnedModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(model.classifier());
        } catch (IOException e) {
            throw new UncheckedIOException("A classifier can't be written: " + model.classifier().getClass(), e);
        }
        return bytes.toByteArray();
    }

    /**
     * The model of these bytes.
     *
     * @param facts what the manifest says of it
     * @throws IOException if the bytes are damaged or hold a class that is not allowed
     */
    public static LearnedModel read(byte[] bytes, ModelFacts facts, List<String> features) throws IOException {
        WekaRuntime.prepare();
        AllowList filter = new AllowList();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(filter);
            if (in.readObject() instanceof Classifier classifier) {
                return new LearnedModel(classifier, facts.encoding(), features, facts.probability(), facts.shareable());
            }
            throw new IOException("it holds something else than a classifier");
        } catch (InvalidClassException e) {
            throw new IOException("a classifier can't be read: " + filter.refused + " is not allowed ("
                    + e.getMessage() + ")", e);
        } catch (ClassNotFoundException | RuntimeException e) {
            throw new IOException("a classifier can't be read: " + e.getMessage(), e);
        }
    }

    /** Remembers what it refused, for the message. */
    private static final class AllowList implements ObjectInputFilter {
        private final ObjectInputFilter patterns = ObjectInputFilter.Config.createFilter(ALLOWED);
        private String refused = "something in it";

        @Override
        public Status checkInput(FilterInfo info) {
            Status status = patterns.checkInput(info);
            Class<?> found = info.serialClass();
            if (status == Status.REJECTED) {
                refused = found == null ? "its depth or size" : "the class " + found.getName();
            }
            return status;
        }
    }
}
