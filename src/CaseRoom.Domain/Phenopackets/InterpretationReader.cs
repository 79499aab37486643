using System.Globalization;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>Reads interpretations: the diagnosis as a condition, each genomic interpretation as a variant.</summary>
internal sealed class InterpretationReader(Place phenopacket, Guid? relative, Provenance provenance)
{
    private readonly Reading reading = phenopacket.Reading;

    /// <summary>The diagnoses, not added yet: the list of diseases may name the same ones.</summary>
    public List<(string Path, Condition Diagnosis)> Read()
    {
        var diagnoses = new List<(string, Condition)>();
        foreach (var interpretation in phenopacket.List("interpretations"))
        {
            if (ReadDiagnosis(interpretation) is { } diagnosis) { diagnoses.Add(diagnosis); }
        }

        return diagnoses;
    }

    private (string, Condition)? ReadDiagnosis(Place interpretation)
    {
        var progress = interpretation.Text("progressStatus");
        var status = interpretation.Word(
            "progressStatus", ConditionStatus.Suspected,
            ("SOLVED", ConditionStatus.Confirmed), ("COMPLETED", ConditionStatus.Suspected),
            ("IN_PROGRESS", ConditionStatus.Suspected), ("UNSOLVED", ConditionStatus.Suspected),
            ("UNKNOWN_PROGRESS", ConditionStatus.Suspected));
        if (interpretation.Object("diagnosis") is not { } diagnosis) { return null; }
        var disease = Terms.Optional(diagnosis, "disease");
        foreach (var genomic in diagnosis.List("genomicInterpretations")) { ReadGenomic(genomic, disease); }
        if (disease is null) { return null; }
        var qualifiers = new List<Qualifier>();
        Terms.Add(qualifiers, "progressStatus", progress);
        Terms.Add(qualifiers, "summary", interpretation.Text("summary"));
        return (diagnosis.Path, new Condition(disease, status, null, provenance, relative, Terms.OrNone(qualifiers)));
    }

    private void ReadGenomic(Place genomic, Term? disease)
    {
        // The person's own id stays in the file; in a family it says whose variant it is.
        var about = genomic.Peek("subjectOrBiosampleId") is { } subject
            && reading.Relatives.TryGetValue(subject, out var id)
            ? id
            : relative;
        var qualifiers = new List<Qualifier>();
        Terms.Add(qualifiers, "interpretationStatus", genomic.Text("interpretationStatus"));
        Terms.Add(qualifiers, "diagnosis", disease);
        if (genomic.Object("gene") is { } gene && Gene(gene, qualifiers) is { } named)
        {
            reading.Add(genomic.Path, new Variant(
                named, [], null, VariantClass.NotProvided, null, null, null, provenance, about,
                Terms.OrNone(qualifiers)));
        }
        else if (genomic.Object("variantInterpretation") is { } variant)
        {
            ReadVariant(variant, about, qualifiers);
        }
        else
        {
            reading.Fault($"{genomic.Path}.variantInterpretation", "missing");
        }
    }

    private void ReadVariant(Place interpretation, Guid? about, List<Qualifier> qualifiers)
    {
        var classification = interpretation.Word(
            "acmgPathogenicityClassification", VariantClass.NotProvided,
            ("NOT_PROVIDED", VariantClass.NotProvided), ("BENIGN", VariantClass.Benign),
            ("LIKELY_BENIGN", VariantClass.LikelyBenign),
            ("UNCERTAIN_SIGNIFICANCE", VariantClass.UncertainSignificance),
            ("LIKELY_PATHOGENIC", VariantClass.LikelyPathogenic), ("PATHOGENIC", VariantClass.Pathogenic));
        Terms.Add(qualifiers, "therapeuticActionability", interpretation.Text("therapeuticActionability"));
        if (interpretation.RequiredObject("variationDescriptor") is not { } descriptor) { return; }
        var (expressions, transcript) = Expressions(descriptor);
        var zygosity = Terms.Optional(descriptor, "allelicState");
        Terms.Add(qualifiers, "allelicState", zygosity);
        Terms.Add(qualifiers, "structuralType", Terms.Optional(descriptor, "structuralType"));
        Terms.Add(qualifiers, "moleculeContext", descriptor.Text("moleculeContext"));
        Terms.Add(qualifiers, "description", descriptor.Text("description"));
        var gene = descriptor.Object("geneContext") is { } context ? Gene(context, qualifiers) : null;

        // Every variant is shown under a heading: a structural one without a gene stands under its own description.
        gene ??= new Term(expressions.Count > 0 ? expressions[0] : "–");
        reading.Add(descriptor.Path, new Variant(
            gene, expressions, zygosity?.Label, classification, null, null, transcript, provenance, about,
            Terms.OrNone(qualifiers)));
    }

    private static Term? Gene(Place gene, List<Qualifier> qualifiers)
    {
        Terms.Add(qualifiers, "geneDescription", gene.Text("description"));
        return Terms.Of(gene, "valueId", "symbol");
    }

    /// <summary>Every expression as it stands, the VCF record as one more, and the transcript that the coding one
    /// names.</summary>
    private static (IReadOnlyList<string> Expressions, string? Transcript) Expressions(Place descriptor)
    {
        var expressions = new List<string>();
        string? transcript = null;
        if (descriptor.Text("label") is { Length: > 0 } label) { expressions.Add(label); }
        foreach (var expression in descriptor.List("expressions"))
        {
            if (!expression.Has("value")) { expression.Reading.Fault($"{expression.Path}.value", "missing"); }
            var syntax = expression.Text("syntax");
            if (expression.Text("value") is not { Length: > 0 } value) { continue; }
            expressions.Add(value);
            if (syntax is "hgvs.c" or "hgvs.n" && value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                transcript ??= value[..colon];
            }
        }

        expressions.AddRange(descriptor.Texts("alternateLabels"));
        if (descriptor.Object("vcfRecord") is { } vcf)
        {
            var position = vcf.Number("pos")?.ToString(CultureInfo.InvariantCulture);
            var change = $"{vcf.Text("ref")}>{vcf.Text("alt")}";
            expressions.Add($"{vcf.Text("genomeAssembly")} {vcf.Text("chrom")}:{position} {change}".Trim());
        }

        return (expressions, transcript);
    }
}
