using System.Diagnostics;
using System.Text;
using CaseRoom.Adapters.Pdf;
using CaseRoom.Domain.Reports;
using Shouldly;

namespace CaseRoom.Adapters.Tests.Pdf;

/// <summary>Renders a report and reads it back with programs that know nothing of this project (poppler's).</summary>
internal static class PdfReader
{
    public static byte[] Render(Report report)
    {
        using var stream = new MemoryStream();
        new PdfReportRenderer().Render(report, stream);
        return stream.ToArray();
    }

    /// <summary>The text of each page.</summary>
    public static IReadOnlyList<string> Pages(byte[] pdf, params string[] options)
        => Text(pdf, options).Split('\f')[..^1];

    public static string Text(byte[] pdf, params string[] options)
        => Run("pdftotext", pdf, ["-enc", "UTF-8", .. options], "-");

    public static string Information(byte[] pdf, params string[] options) => Run("pdfinfo", pdf, options);

    public static string Fonts(byte[] pdf) => Run("pdffonts", pdf, []);

    private static string Run(string program, byte[] pdf, IEnumerable<string> options, params string[] last)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            var start = new ProcessStartInfo(program, [.. options, path, .. last])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            using var process = Process.Start(start)
                ?? throw new InvalidOperationException($"{program} did not start.");
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, errors.Result);
            errors.Result.ShouldBeEmpty($"{program} found the file faulty.");
            return output;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
