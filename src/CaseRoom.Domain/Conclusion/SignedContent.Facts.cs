using System.Globalization;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Conclusion;

/// <summary>The facts of the case, field by field as they are printed.</summary>
internal sealed partial class SignedContent
{
    private void Add(Guid id, Fact fact)
    {
        Add(Word(id), Word(fact.RelativeId), fact.GetType().Name);
        switch (fact)
        {
            case Phenotype f: Add(f.Term.Label, f.Term.Code, Word(f.Excluded), f.Onset, f.Severity); break;
            case Condition f: Add(f.Term.Label, f.Term.Code, f.Status.ToString(), f.Onset); break;
            case Variant f:
                Add(f.Gene.Label, f.Gene.Code, f.Zygosity, f.Classification.ToString(), Word(f.ClassifiedOn));
                Add(f.Laboratory, f.Transcript);
                Each(f.Expressions, e => Add(e));
                break;
            case Measurement f:
                Add(f.Assay.Label, f.Assay.Code, Word(f.Value), f.Unit.Label, f.Unit.Code, Word(f.Low), Word(f.High));
                break;
            case Relative f:
                Add(f.Relation, f.Sex.ToString(), f.Affected is { } affected ? Word(affected) : null);
                break;
            case Citation f: Add(f.Reference, f.Title); break;
        }
    }

    private static string? Word(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
