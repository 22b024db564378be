using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Mac;

/// <summary>What a buffer status report says and which form it takes, TS 36.321 §5.4.5.</summary>
internal sealed class BufferStatus(RadioBearers bearers, List<LogicalChannel> channels)
{
    /// <summary>Octets of a Short or Truncated BSR with its subheader.</summary>
    public const int ShortOctets = 2;

    /// <summary>Octets of a Long BSR with its subheader.</summary>
    public const int LongOctets = 4;

    private const int Groups = 4;

    public int GroupOctets(int group)
    {
        int octets = 0;
        foreach (LogicalChannel channel in channels)
        {
            if (channel.Config.LogicalChannelGroup == group) octets += bearers.BufferState(channel.Config.Lcid).Total;
        }

        return octets;
    }

    /// <summary>The form of a Regular or Periodic BSR; null when it has no room, or when all data fits only without it.</summary>
    public BsrFormat? RegularFormat(int room, int pendingOctets)
    {
        BsrFormat format = GroupsWithData() > 1 ? BsrFormat.Long : BsrFormat.Short;
        int octets = format == BsrFormat.Long ? LongOctets : ShortOctets;
        bool fitsOnlyWithout = pendingOctets > 0 && pendingOctets <= room && pendingOctets + octets > room;
        return octets > room || fitsOnlyWithout ? null : format;
    }

    /// <summary>The form of a padding BSR; null when padding has no room for one.</summary>
    public BsrFormat? PaddingFormat(int room) => room switch
    {
        >= LongOctets => BsrFormat.Long,
        >= ShortOctets => GroupsWithData() > 1 ? BsrFormat.Truncated : BsrFormat.Short,
        _ => null,
    };

    public BufferStatusReport Report(BsrFormat format)
    {
        if (format == BsrFormat.Long) return BufferStatusReport.Long(Index(0), Index(1), Index(2), Index(3));
        int group = FirstGroup();
        return format == BsrFormat.Truncated ? BufferStatusReport.Truncated(group, Index(group)) : BufferStatusReport.Short(group, Index(group));
    }

    private int Index(int group) => BufferSizeLevels.Index(GroupOctets(group));

    private int GroupsWithData()
    {
        int count = 0;
        for (int group = 0; group < Groups; group++) count += GroupOctets(group) > 0 ? 1 : 0;
        return count;
    }

    /// <summary>The group of the channel of highest priority that has data; the group of CCCH when none has.</summary>
    private int FirstGroup()
    {
        foreach (LogicalChannel channel in channels)
        {
            if (channel.Config.LogicalChannelGroup is { } group && !bearers.BufferState(channel.Config.Lcid).IsEmpty) return group;
        }

        return 0;
    }
}
