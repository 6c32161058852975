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

    /** Each row once, which tells rare failures better from the rest. */
    static Instances filled(Instances header, Encoding encoding, Sample sample) {
        Instances data = new Instances(header, sample.size());
        for (int i = 0; i < sample.size(); i++) {
            double[] values = new double[header.numAttributes()];
            encoding.encode(sample.rows()[i], values);
            values[values.length - 1] = sample.targets()[i];
            data.add(new DenseInstance(1, values));
        }
        return data;
    }

    /** Each row as often as it stands for others: one that is half a failure by half as a failure, and by half as none. */
    static Instances weighted(Instances header, Encoding encoding, Sample sample) {
        Instances data = new Instances(header, sample.size());
        for (int i = 0; i < sample.size(); i++) {
            double failed = sample.targets()[i];
            for (int target = 0; target <= 1; target++) {
                double share = target == 1 ? failed : 1 - failed;
                if (share > 0) {
                    double[] values = new double[header.numAttributes()];
                    encoding.encode(sample.rows()[i], values);
                    values[values.length - 1] = target;
                    data.add(new DenseInstance(share * sample.weights()[i], values));
                }
            }
        }
        return data;
    }
}
