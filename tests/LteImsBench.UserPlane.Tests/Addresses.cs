using System.Net;

namespace LteImsBench.UserPlane.Tests;

internal static class Addresses
{
    public static readonly IPAddress A4 = IPAddress.Parse("10.45.0.1");
    public static readonly IPAddress B4 = IPAddress.Parse("10.45.0.2");
    public static readonly IPAddress A6 = IPAddress.Parse("2001:db8:cafe::1");
    public static readonly IPAddress B6 = IPAddress.Parse("2001:db8:cafe::2");

    public static IPAddress A(bool v6) => v6 ? A6 : A4;

    public static IPAddress B(bool v6) => v6 ? B6 : B4;
}
