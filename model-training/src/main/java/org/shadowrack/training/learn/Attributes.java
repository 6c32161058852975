package org.shadowrack.training.learn;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.training.sample.Sample;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Weka's view of the features: numbers, then the class. */
final class Attributes {

    private Attributes() {}

    static Instances header(List<String> features, Encoding encoding, boolean nominalClass) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int place : encoding.places()) {
            attributes.add(new Attribute(features.get(place)));
        }
        attributes.add(nominalClass ? new Attribute("fails", List.of("no", "yes")) : new Attribute("remaining"));
        Instances header = new Instances("forecasts", attributes, 0);
        header.setClassIndex(encoding.places().length);
        return header;
    }

    /** {@code weighted}: each row as often as it stands for others; else once, which tells rare failures better from the rest. */
    static Instances filled(Instances header, Encoding encoding, Sample sample, boolean weighted) {
        Instances data = new Instances(header, sample.size());
        for (int i = 0; i < sample.size(); i++) {
            double[] values = new double[header.numAttributes()];
            encoding.encode(sample.rows()[i], values);
            values[values.length - 1] = sample.targets()[i];
            data.add(new DenseInstance(weighted ? sample.weights()[i] : 1, values));
        }
        return data;
    }
}
