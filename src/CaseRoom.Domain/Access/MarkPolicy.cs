namespace CaseRoom.Domain.Access;

/// <summary>
/// Who reads what is marked: the one answer, which live delivery, history, files, lists and reports all ask. A thing is
/// read by who may read every one of its marks (ACC-50).
/// </summary>
public static class MarkPolicy
{
    /// <summary>Whether the reader may read what carries these marks, by the marks alone.</summary>
    public static bool Reads(Marks marks, MarkReader reader) =>
        (marks.RelativeId is not { } relative || ReadsRelative(relative, reader))
        && (!marks.Genetic || ReadsGenetic(reader.Reach))
        && (!marks.PersonImage || ReadsImages(reader))
        && (!marks.Parentage || (reader.Reach is Reach.Room && reader.SeesParentage))
        && (!marks.ClosedToParents || reader.Reach is not Reach.Family || reader.Patient)
        && (!marks.Place || (reader.Reach is Reach.Room && reader.SeesPlaces));

    /// <summary>Whether it is printed in a conclusion, which leaves the room by many hands (BRIEF 5, 7).</summary>
    /// <param name="agreed">Relatives who agreed.</param>
    public static bool Prints(Marks marks, IdSet agreed) =>
        (marks.RelativeId is null || agreed.Contains(marks.RelativeId)) && !marks.PersonImage && !marks.Parentage
        && !marks.Place;

    /// <summary>A relative is a patient too: advice is asked with their yes, and nobody is taught with them by the
    /// patient's (BRIEF 7).</summary>
    private static bool ReadsRelative(Guid relative, MarkReader reader) => reader.Reach switch
    {
        Reach.Room => true,
        Reach.Abroad => reader.Agreed.Contains(relative),
        _ => false,
    };

    /// <summary>Genetic facts stay in the health service: a teaching room has readers from outside it (BRIEF
    /// 6).</summary>
    private static bool ReadsGenetic(Reach reach) => reach is Reach.Room or Reach.Abroad or Reach.Family;

    /// <summary>Whom the consent to such images is to: those who are asked for advice abroad. Nobody is asked whether
    /// teaching may show them, and so it does not (BRIEF 5: a scope for each receiver).</summary>
    private static bool ReadsImages(MarkReader reader) => reader.Reach switch
    {
        Reach.Abroad => reader.Images,
        Reach.Teaching => false,
        _ => true,
    };
}
