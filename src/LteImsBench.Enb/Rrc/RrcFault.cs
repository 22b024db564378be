using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Enb.Rrc;

/// <summary>An RRC message that is about to be sent or handled, for whoever wants it lost.</summary>
/// <param name="Ue">Whose it is, where known.</param>
/// <param name="Direction">Downlink: about to be sent. Uplink: received.</param>
/// <param name="Name">ASN.1 type name.</param>
/// <param name="Message">Its content.</param>
public readonly record struct RrcFaultPoint(UeKey? Ue, LinkDirection Direction, string Name, RrcMessage Message);
