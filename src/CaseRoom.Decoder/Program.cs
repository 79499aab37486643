using CaseRoom.Decoder;
using CaseRoom.Decoder.Dicom;
using CaseRoom.Decoder.Images;

// One file comes in on standard input, what may be kept of it goes out on standard output. Whoever started this sets
// its limits and judges its end: 0 kept, 3 refused with a reason on standard error, anything else died.
try
{
    if (args is ["probe"])
    {
        Probe.Run();
        return 0;
    }

    var file = Input.ReadAll();
    if (file.Length == 0) { throw new RefusedException("unreadable"); }
    var kept = args switch
    {
        ["image/png" or "image/jpeg" or "image/webp"] => ImageCleaner.Clean(file, args[0]),
        ["application/dicom"] => DicomCheck.Clean(file),
        _ => throw new ArgumentException("This program reads no such file."),
    };
    using var output = Console.OpenStandardOutput();
    output.Write(kept);
    return 0;
}
catch (RefusedException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 3;
}
