using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>What a decoder met and did not interpret, kept so that encoding gives back the bits that came.</summary>
/// <param name="AdditionCount">Extension additions that the sender knew of: the length of its bitmap.</param>
/// <param name="Additions">The additions not interpreted, as the octets of their open types.</param>
/// <param name="Levels">Non-critical extension levels that were present and interpreted.</param>
/// <param name="Tail">The bits of the levels below those, up to the end of the PDU.</param>
public sealed record Undecoded(int AdditionCount, SequenceOf<UndecodedAddition> Additions, int Levels, BitString? Tail);

/// <summary>An extension addition not interpreted.</summary>
/// <param name="Index">Position in the bitmap of extension additions, from 0.</param>
/// <param name="Octets">The content of its open type.</param>
public sealed record UndecodedAddition(int Index, OctetString Octets);
