namespace LteImsBench.Host.Load;

/// <summary>Counts the numbered packets of one direction where they arrive.</summary>
internal sealed class PacketCounter
{
    /// <summary>Number of the packet that comes next.</summary>
    public long Next { get; private set; }

    public long Octets { get; private set; }

    /// <summary>Packets whose number was not larger than the last one's.</summary>
    public long Disordered { get; private set; }

    /// <summary>Numbers left out.</summary>
    public long Missing { get; private set; }

    /// <param name="number">What the sender counted.</param>
    /// <param name="octets">Of the IP packet.</param>
    public void Add(long number, int octets)
    {
        Octets += octets;
        if (number < Next) Disordered++;
        else (Missing, Next) = (Missing + number - Next, number + 1);
    }
}
