using System.Diagnostics;
using System.Text;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>Reads a PDF with a program that knows nothing of this project (poppler's).</summary>
internal static class PdfText
{
    /// <summary>The text in reading order, runs of white space as one blank.</summary>
    public static string Of(byte[] pdf)
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
            process.ExitCode.ShouldBe(0);
            return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
