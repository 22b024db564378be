namespace LteImsBench.L2;

/// <summary>Which way of a bearer a change applies to, seen from the end that makes it.</summary>
[Flags]
public enum LinkWays
{
    Transmit = 1,
    Receive = 2,
    Both = Transmit | Receive,
}
