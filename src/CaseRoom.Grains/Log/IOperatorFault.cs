namespace CaseRoom.Grains.Log;

/// <summary>
/// A fault whose message is for whoever runs the server: it holds ids, places and words of the program or of a service
/// beside it, and nothing that somebody sent; it may stand in a log line (LINE-04).
/// </summary>
public interface IOperatorFault;
