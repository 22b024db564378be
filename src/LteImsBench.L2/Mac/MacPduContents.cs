using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Mac;

/// <summary>What a MAC PDU was built from.</summary>
/// <param name="ControlElements">How many of the control elements given, from the first, found room.</param>
/// <param name="Bsr">The buffer status report it carries; null when none.</param>
/// <param name="SduOctets">Octets of RLC PDUs.</param>
/// <param name="PaddingOctets">Octets of padding, its subheaders included.</param>
public readonly record struct MacPduContents(int ControlElements, BsrFormat? Bsr, int SduOctets, int PaddingOctets);
