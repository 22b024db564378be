using LteImsBench.Core.Time;
using LteImsBench.Messages.Mac;

namespace LteImsBench.Enb.Mac;

/// <summary>What one UE still has to send as far as the network knows, from its requests, its reports and the grants since.</summary>
internal sealed class UplinkDemand
{
    private const int Groups = 4;

    // Room for a long BSR, a PHR and the headers of a first SDU; enough for most signalling at once.
    private const int FirstGrantOctets = 96;
    private const int HeaderOctets = 8;

    private readonly int[] _octets = new int[Groups];
    private Tti _reportedAt = new(-1);
    private Tti _grantedUntil = new(-1);
    private bool _requested;

    /// <summary>Whether a grant is wanted.</summary>
    public bool IsPending => _requested || Reported > 0;

    /// <summary>Octets that the next grant should hold.</summary>
    public int GrantOctets => Reported is > 0 and var octets ? octets + HeaderOctets : FirstGrantOctets;

    /// <summary>The first logical channel group with data; 0, signalling, when only a request was heard.</summary>
    public int FirstGroup
    {
        get
        {
            for (int group = 0; group < Groups; group++)
            {
                if (_octets[group] > 0) return group;
            }

            return 0;
        }
    }

    private int Reported => _octets[0] + _octets[1] + _octets[2] + _octets[3];

    /// <summary>A scheduling request heard in <paramref name="tti"/>; one sent before the UE could use its last grant says nothing new.</summary>
    public void OnSchedulingRequest(Tti tti)
    {
        if (tti > _grantedUntil) _requested = true;
    }

    /// <summary>Asks for a grant without any sign from the UE.</summary>
    public void Poll() => _requested = true;

    /// <param name="builtAt">The subframe for which the UE built the report.</param>
    /// <param name="report">Its buffer status.</param>
    /// <param name="grantedSince">Octets of grants for later subframes.</param>
    public void OnReport(Tti builtAt, BufferStatusReport report, int grantedSince)
    {
        if (builtAt < _reportedAt) return;
        _reportedAt = builtAt;
        for (int group = 0; group < Groups; group++)
        {
            // A Truncated report says that other groups have data too, not how much.
            if (report.Covers(group)) _octets[group] = report.OctetsOf(group);
            else if (report.Format == BsrFormat.Short) _octets[group] = 0;
        }

        if (report.Format == BsrFormat.Truncated) _requested = true;
        Subtract(grantedSince);
    }

    /// <summary>
    /// A block without any report was full, since padding would have held one (TS 36.321 §5.4.5): the UE may have more, and unless a later
    /// grant will tell it asks again only when retxBSR-Timer expires.
    /// </summary>
    /// <param name="builtAt">The subframe for which the UE built the block.</param>
    public void OnFilled(Tti builtAt)
    {
        if (Reported == 0 && _grantedUntil <= builtAt) _requested = true;
    }

    /// <summary>A new block of <paramref name="size"/> octets was granted for <paramref name="pusch"/>.</summary>
    public void OnGranted(Tti pusch, int size)
    {
        _requested = false;
        _grantedUntil = pusch;
        Subtract(size);
    }

    private void Subtract(int octets)
    {
        for (int group = 0; group < Groups && octets > 0; group++)
        {
            int part = Math.Min(octets, _octets[group]);
            _octets[group] -= part;
            octets -= part;
        }
    }
}
