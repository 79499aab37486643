using System.Globalization;
using System.Text;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Server.Requests;

/// <summary>
/// What the sender wrote, as the room begins with it. Nothing of it is lost: what the history has no room for stands in
/// a document, and the history says so.
/// </summary>
internal static class AcceptedLetter
{
    public const string Title = "Forespørsel om drøfting";

    private const string More = $"Flere opplysninger fra avsenderen står i dokumentet «{Title}».";
    private const string Between = "\n\n";

    /// <summary>The sender's words, with the sender as their source.</summary>
    public static CaseDraft DraftOf(RequestState request)
    {
        var letter = request.Letter!;
        var source = new Provenance(ProvenanceKind.Letter, $"{letter.Sender.Name}, {letter.Sender.Organisation}");
        List<SetText> texts = [new(CasePart.Question, letter.Question, source)];
        var history = HistoryOf([.. Told(request)]);
        if (history.Length > 0) { texts.Add(new(CasePart.History, history, source)); }
        return new CaseDraft(texts, null, []);
    }

    /// <summary>The whole of it as a text file, when the history cannot hold it; else null.</summary>
    public static string? DocumentOf(RequestState request)
    {
        if (Fits(string.Join(Between, Told(request)))) { return null; }
        var letter = request.Letter!;
        var text = new StringBuilder();
        // Where the sender works stands on their card, which is shown to whom it may be.
        Add(text, letter.Sender.Name, letter.SentAt, letter.Question);
        if (!string.IsNullOrWhiteSpace(letter.Done)) { Add(text, null, null, letter.Done); }
        foreach (var step in request.History.Where(IsTold)) { Add(text, letter.Sender.Name, step.At, step.Text!); }
        // A text file holds no control characters; they are shown, as everywhere in what is printed.
        return LiteralText.Show(text.ToString(), static _ => true);
    }

    private static void Add(StringBuilder text, string? who, DateTimeOffset? at, string words)
    {
        if (text.Length > 0) { text.Append(Between); }
        if (at is { } when)
        {
            var day = NorwegianTime.DateAt(when).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{who}, {day}{Between}");
        }

        text.Append(words);
    }

    /// <summary>As many pieces as fit whole, from the first on.</summary>
    private static string HistoryOf(List<string> told)
    {
        var whole = string.Join(Between, told);
        if (Fits(whole)) { return whole; }
        for (var count = told.Count - 1; count > 0; count--)
        {
            var some = string.Join(Between, told.Take(count).Append(More));
            if (Fits(some)) { return some; }
        }

        return More;
    }

    private static IEnumerable<string> Told(RequestState request) => request.History.Where(IsTold)
        .Select(s => s.Text!)
        .Prepend(request.Letter!.Done)
        .Where(text => !string.IsNullOrWhiteSpace(text));

    private static bool IsTold(RequestStep step) =>
        step.Kind is RequestStepKind.MoreGiven && !string.IsNullOrWhiteSpace(step.Text);

    private static bool Fits(string text) => Check.Optional("history", text, Limits.Text) is null;
}
