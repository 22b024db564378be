using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Signalling;

/// <summary>A NAS message of a UE after the security checks.</summary>
/// <param name="Message">The decoded message.</param>
/// <param name="Plain">Its octets without security header.</param>
/// <param name="IsVerified">Whether the integrity check of the UE's security context was passed.</param>
internal sealed record UplinkNas(NasMessage Message, OctetString Plain, bool IsVerified);
