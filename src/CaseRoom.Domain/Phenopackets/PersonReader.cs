using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>Reads one Phenopacket message: what it says of one person.</summary>
/// <param name="phenopacket">The message.</param>
/// <param name="relative">The relative it is about, or null for the patient.</param>
/// <param name="provenance">Goes with every fact.</param>
internal sealed class PersonReader(Place phenopacket, Guid? relative, Provenance provenance)
{
    private readonly Reading reading = phenopacket.Reading;

    public void Read()
    {
        foreach (var feature in phenopacket.List("phenotypicFeatures")) { ReadFeature(feature); }
        foreach (var measurement in phenopacket.List("measurements")) { ReadMeasurement(measurement); }
        var diagnoses = new InterpretationReader(phenopacket, relative, provenance).Read();
        foreach (var disease in phenopacket.List("diseases")) { ReadDisease(disease, diagnoses); }
        foreach (var (path, diagnosis) in diagnoses) { reading.Add(path, diagnosis); }
    }

    private void ReadFeature(Place feature)
    {
        // Version 1 said "negated": passing over it would turn an absent feature into a present one.
        if (feature.Has("negated")) { reading.Fault($"{feature.Path}.negated", "schemaVersion1"); }
        var qualifiers = new List<Qualifier>();
        var term = Terms.Required(feature, "type");
        var excluded = feature.Flag("excluded");
        var (onset, onsetTerm) = Times.Of(feature.Object("onset"));
        var severity = Terms.Optional(feature, "severity");
        Terms.Add(qualifiers, "onset", onsetTerm);
        Terms.Add(qualifiers, "severity", severity);
        foreach (var modifier in feature.List("modifiers")) { Terms.Add(qualifiers, "modifier", Terms.Of(modifier)); }
        AddTime(qualifiers, "resolution", feature.Object("resolution"));
        Terms.Add(qualifiers, "description", feature.Text("description"));
        foreach (var evidence in feature.List("evidence")) { AddEvidence(qualifiers, evidence); }
        if (term is null) { return; }
        reading.Add(feature.Path, new Phenotype(
            term, excluded, onset, severity?.Label, provenance, relative, Terms.OrNone(qualifiers)));
    }

    private void ReadDisease(Place disease, List<(string Path, Condition Diagnosis)> diagnoses)
    {
        var qualifiers = new List<Qualifier>();
        var term = Terms.Required(disease, "term");
        var status = disease.Flag("excluded") ? ConditionStatus.Excluded : ConditionStatus.Confirmed;
        var (onset, onsetTerm) = Times.Of(disease.Object("onset"));
        Terms.Add(qualifiers, "onset", onsetTerm);
        AddTime(qualifiers, "resolution", disease.Object("resolution"));
        foreach (var stage in disease.List("diseaseStage")) { Terms.Add(qualifiers, "diseaseStage", Terms.Of(stage)); }
        foreach (var finding in disease.List("clinicalTnmFinding"))
        {
            Terms.Add(qualifiers, "clinicalTnmFinding", Terms.Of(finding));
        }

        Terms.Add(qualifiers, "primarySite", Terms.Optional(disease, "primarySite"));
        Terms.Add(qualifiers, "laterality", Terms.Optional(disease, "laterality"));
        if (term is null) { return; }

        // The same term as disease and as diagnosis is one condition, unless the file contradicts itself.
        var same = status is ConditionStatus.Excluded ? -1 : diagnoses.FindIndex(d => d.Diagnosis.Term == term);
        if (same >= 0)
        {
            qualifiers.AddRange(diagnoses[same].Diagnosis.Qualifiers ?? []);
            diagnoses.RemoveAt(same);
        }

        reading.Add(disease.Path, new Condition(
            term, status, onset, provenance, relative, Terms.OrNone(qualifiers)));
    }

    private void ReadMeasurement(Place measurement)
    {
        var qualifiers = new List<Qualifier>();
        var assay = Terms.Required(measurement, "assay");
        AddTime(qualifiers, "timeObserved", measurement.Object("timeObserved"));
        Terms.Add(qualifiers, "description", measurement.Text("description"));
        if (measurement.Object("procedure") is { } procedure)
        {
            Terms.Add(qualifiers, "procedure", Terms.Optional(procedure, "code"));
        }

        var value = measurement.Object("value");
        if (value is null && !measurement.Has("complexValue"))
        {
            reading.Fault($"{measurement.Path}.value", "missing");
        }
        if (assay is null) { return; }
        if (value?.Object("quantity") is { } quantity) { AddQuantity(assay, quantity, qualifiers); }
        if (value is not null && Terms.Optional(value, "ontologyClass") is { } finding)
        {
            AddFinding(assay, finding, qualifiers, value);
        }
        foreach (var typed in measurement.Object("complexValue")?.List("typedQuantities") ?? [])
        {
            var own = new List<Qualifier>(qualifiers);
            Terms.Add(own, "type", Terms.Required(typed, "type"));
            if (typed.RequiredObject("quantity") is { } part) { AddQuantity(assay, part, own); }
        }
    }

    private void AddQuantity(Term assay, Place quantity, List<Qualifier> qualifiers)
    {
        if (!quantity.Has("value")) { reading.Fault($"{quantity.Path}.value", "missing"); }
        var number = quantity.Number("value");
        var unit = Terms.Required(quantity, "unit");
        var range = quantity.Object("referenceRange");
        if (range is not null && Terms.Optional(range, "unit") is { } other && other != unit)
        {
            Terms.Add(qualifiers, "referenceRangeUnit", other);
        }

        var (low, high) = (range?.Number("low"), range?.Number("high"));
        if (number is not { } value || unit is null) { return; }
        reading.Add(quantity.Path, new Measurement(
            assay, value, unit, low, high, provenance, relative, Terms.OrNone(qualifiers)));
    }

    /// <summary>A result in words (positive, absent) is a finding: a measurement here is a number.</summary>
    private void AddFinding(Term assay, Term finding, List<Qualifier> qualifiers, Place at)
    {
        Terms.Add(qualifiers, "assay", assay);
        Terms.Add(qualifiers, "value", finding);
        reading.Add(at.Path, new Phenotype(
            new Term($"{assay.Label}: {finding.Label}"), false, null, null, provenance, relative, qualifiers));
    }

    private static void AddTime(List<Qualifier> qualifiers, string name, Place? time)
    {
        var (text, term) = Times.Of(time);
        Terms.Add(qualifiers, name, term ?? (string.IsNullOrWhiteSpace(text) ? null : new Term(text)));
    }

    private static void AddEvidence(List<Qualifier> qualifiers, Place evidence)
    {
        Terms.Add(qualifiers, "evidence", Terms.Optional(evidence, "evidenceCode"));
        if (evidence.Object("reference") is not { } reference) { return; }
        var (id, address) = (reference.Text("id"), reference.Text("reference"));
        var label = reference.Text("description") ?? id ?? address;
        if (!string.IsNullOrWhiteSpace(label))
        {
            qualifiers.Add(new Qualifier("reference", new Term(label, id ?? address)));
        }
    }
}
