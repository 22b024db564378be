using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Epc.Faults;

/// <summary>What a test wants done with an uplink NAS message instead of what is normal.</summary>
public abstract record NasFault
{
    /// <summary>The message is not seen at all.</summary>
    public sealed record Drop : NasFault;

    /// <summary>
    /// The message is answered with the reject message of its procedure and this EMM or ESM cause; one that has none gets EMM or ESM
    /// STATUS.
    /// </summary>
    public sealed record Reject(byte Cause) : NasFault;
}

/// <summary>An uplink NAS message as a fault rule sees it: readable, and not yet acted upon.</summary>
/// <param name="Ue">Its sender, where that is known by now.</param>
/// <param name="Name">The standard's name, such as <c>ATTACH REQUEST</c>. The ESM message inside another is shown by itself after it.</param>
/// <param name="Plain">The message without its security header.</param>
public sealed record NasUplink(UeKey? Ue, string Name, OctetString Plain);

/// <summary>Consulted for every uplink NAS message on the bench thread; null means normal treatment.</summary>
public delegate NasFault? NasFaultRule(NasUplink message);
