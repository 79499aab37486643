using System.Diagnostics;
using System.Text;

namespace CaseRoom.Testing;

/// <summary>Reads a PDF with a program that knows nothing of this project (poppler's).</summary>
public static class PdfText
{
    /// <summary>The text in reading order, runs of white space as one blank.</summary>
    public static string Of(byte[] pdf) => string.Join(' ', Pages(pdf));

    /// <summary>The same, page by page.</summary>
    public static IReadOnlyList<string> Pages(byte[] pdf) => [.. Read(pdf).Split('\f')[..^1].Select(Words)];

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Read(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", path, "-"])
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? text
                : throw new InvalidOperationException($"pdftotext ended with {process.ExitCode}.");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
