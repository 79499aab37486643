using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>Facts and shapes of which nothing is left but their kind and whose they are.</summary>
internal static class Unsaid
{
    private static readonly Term Nothing = new("");

    /// <param name="changed">It stands with other words: of a variant its class remains, which the room shows as the
    /// one before.</param>
    public static Fact Of(Fact fact, bool changed)
    {
        var from = new Provenance(fact.Provenance.Kind);
        return fact switch
        {
            Phenotype f => new Phenotype(Nothing, Excluded: false, null, null, from, f.RelativeId),
            Variant f => new Variant(
                Nothing, [], null, changed ? f.Classification : VariantClass.NotProvided, null, null, null, from,
                f.RelativeId),
            Condition f => new Condition(Nothing, ConditionStatus.Suspected, null, from, f.RelativeId),
            Measurement f => new Measurement(Nothing, 0, Nothing, null, null, from, f.RelativeId),
            Relative => new Relative("", Sex.Unknown, Affected: null, from),
            Citation => new Citation("", "", from),
            _ => throw new InvalidOperationException($"No form of {fact.GetType().Name} without its words."),
        };
    }

    /// <summary>What is drawn may be written, and a stretch of text is quoted.</summary>
    public static Shape Of(Shape shape) => shape is TextRange ? new TextRange(0, 1, "") : new PointMark(0, 0);
}
